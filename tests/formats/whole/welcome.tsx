import { Html, Text } from "@react-email/components";

const greeting = "Hello";

export default function Welcome({ name = "you", items }) {
  return (
    <Html>
      <Head><title>Lids</title></Head>
      <Preview>Two lids are here</Preview>
      <Body>
        {/* relint-disable-next-line jargon-monoxide/hype -- so we say */}
        <Heading as="h1">Steel lids</Heading>
        <Text className="a">Hello {name ?? "you"},</Text>
        <Text style={{ color: "red" }}>
          it fits your kettle&apos;s rim, {"and"} it {`came on ${day} late`}.
        </Text>
        {isLate && <Text>It comes late.</Text>}
        {isNew ? <Text>It is new.</Text> : <Text>It is old.</Text>}
        {items.map((item) => (
          <Text key={item.id}>A lid: {item.label}</Text>
        ))}
        <Button href="https://kettle.example">See it</Button>
        <Link href={`https://kettle.example/${id}`}>the {count} lids</Link>
        <Img src="l.png" alt="A lid on a kettle" />
        <></>
        <Text>{greeting}<br />Wanda</Text>
      </Body>
    </Html>
  );
}
